using System.Text;
using System.Text.Json.Nodes;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>Ways in which a file goes wrong by hand, by program or on disk. The same random numbers give the same mutation.</summary>
internal static class SeedMutations
{
    private static readonly Func<byte[], Random, byte[]>[] All =
    [
        Cut,
        FlipByte,
        DoubleLine,
        (text, random) => Change(text, random, node => node.Parent is JsonObject, Delete),
        (text, random) => Change(text, random, node => node.Parent is not null, (node, r) => Replace(node, OfOtherKind(r))),
        (text, random) => Change(text, random, IsText, (node, r) => Replace(node, Word(r))),
        (text, random) => Change(text, random, IsText, (node, _) => Replace(node, "")),
        (text, random) => Change(text, random, IsNumber, (node, r) => Replace(node, Number(r))),
        (text, random) => Change(text, random, node => node.Parent is JsonArray, (node, r) => ((JsonArray)node.Parent!).Insert(r.Next(2), node.DeepClone())),
        (text, random) => Change(text, random, node => node is JsonObject, (node, r) => node[Word(r)] = OfOtherKind(r)),
    ];

    public static byte[] Apply(byte[] text, Random random) => All[random.Next(All.Length)](text, random);

    private static byte[] Cut(byte[] text, Random random) => text[..random.Next(text.Length)];

    private static byte[] FlipByte(byte[] text, Random random)
    {
        var flipped = text.ToArray();
        flipped[random.Next(text.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] DoubleLine(byte[] text, Random random)
    {
        var lines = Encoding.UTF8.GetString(text).Split('\n').ToList();
        var line = random.Next(lines.Count);
        lines.Insert(line, lines[line]);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Change(byte[] text, Random random, Func<JsonNode, bool> which, Action<JsonNode, Random> change)
    {
        var root = JsonNode.Parse(text)!;
        var nodes = Nodes(root).Where(which).ToList();
        if (nodes.Count > 0)
        {
            change(nodes[random.Next(nodes.Count)], random);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString(new() { WriteIndented = true }));
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node switch
    {
        JsonObject owner => owner.Select(pair => pair.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(Nodes).Prepend(node);

    private static void Delete(JsonNode node, Random random) => ((JsonObject)node.Parent!).Remove(node.GetPropertyName());

    private static void Replace(JsonNode node, JsonNode? by)
    {
        if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = by;
        }
        else if (node.Parent is JsonObject owner)
        {
            owner[node.GetPropertyName()] = by;
        }
    }

    private static bool IsText(JsonNode node) => node.GetValueKind() == System.Text.Json.JsonValueKind.String;

    private static bool IsNumber(JsonNode node) => node.GetValueKind() == System.Text.Json.JsonValueKind.Number;

    private static JsonNode? OfOtherKind(Random random) => random.Next(7) switch
    {
        0 => null,
        1 => true,
        2 => Word(random),
        3 => Number(random),
        4 => new JsonArray(),
        5 => new JsonArray(1, "two", new JsonObject()),
        _ => new JsonObject { ["code"] = 1 },
    };

    private static JsonNode Number(Random random) => random.Next(6) switch
    {
        0 => -1,
        1 => 0,
        2 => 1.5,
        3 => long.MaxValue,
        4 => 1e300,
        _ => random.Next(),
    };

    private static string Word(Random random) => random.Next(7) switch
    {
        0 => "ABR",
        1 => "NO-SUCH-CODE",
        2 => "2026-02-31",
        3 => "Lifetime",
        4 => new string('X', 3000),
        5 => "a.b['c']/d \u00e4\ud83d\ude00",
        _ => "#/definitions/country",
    };
}

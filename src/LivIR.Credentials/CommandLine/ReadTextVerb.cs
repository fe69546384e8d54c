using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.CommandLine;

/// <summary>What the reading process answers: the text, or why there is none.</summary>
internal sealed record ReadTextAnswer(DocumentText? Text, string? Problem);

/// <summary>Reads the text of one file; the application starts this as a process of its own for every file.</summary>
internal static class ReadTextVerb
{
    public const string Name = "read-text";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A PDF, JPEG or PNG." };
        var command = new Command(Name, "Print the words of a file and where they stand, as JSON.") { file };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, CancellationToken ct)
    {
        ReadTextAnswer answer;
        try
        {
            answer = new ReadTextAnswer(await FileTextReader.ReadAsync(file, ct), null);
        }
        catch (TextNotReadException problem)
        {
            answer = new ReadTextAnswer(null, problem.Message);
        }
        catch (IOException)
        {
            answer = new ReadTextAnswer(null, "The file cannot be opened.");
        }

        Console.OutputEncoding = System.Text.Encoding.UTF8;
        Console.WriteLine(JsonSerializer.Serialize(answer, Json));
        return 0;
    }
}

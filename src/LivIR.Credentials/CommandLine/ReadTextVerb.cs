using System.CommandLine;
using System.Text.Json;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.CommandLine;

/// <summary>Reads the text of one file; the application starts this as a process of its own for every file.</summary>
internal static class ReadTextVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "A PDF, JPEG or PNG." };
        var command = new Command(TextAnswer.Verb, "Print the words of a file and where they stand, as JSON.") { file };
        command.Hidden = true;
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, CancellationToken ct)
    {
        TextAnswer answer;
        try
        {
            answer = new TextAnswer(await FileTextReader.ReadAsync(file, ct), null);
        }
        catch (TextNotReadException problem)
        {
            answer = new TextAnswer(null, problem.Message, problem.Flags);
        }
        catch (IOException)
        {
            answer = new TextAnswer(null, "The file cannot be opened.");
        }

        Console.OutputEncoding = System.Text.Encoding.UTF8;
        Console.WriteLine(JsonSerializer.Serialize(answer, TextAnswer.Json));
        return 0;
    }
}

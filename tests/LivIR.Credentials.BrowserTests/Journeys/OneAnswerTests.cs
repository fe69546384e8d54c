using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.States;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.BrowserTests.Journeys;

/// <summary>The screen, the workbook, the command line and the evaluator are asked the same question, about a day gone by, today and a day to come.</summary>
[Collection("pages")]
public sealed partial class OneAnswerTests(RunningApp app)
{
    private const string Facility = "BOGAZ";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-200)]
    [InlineData(0)]
    [InlineData(200)]
    public async Task Screen_workbook_command_line_and_evaluator_say_the_same(int daysFromNow)
    {
        await using var visit = await app.SignInAsync("administrator");
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(daysFromNow);
        var asked = string.Create(CultureInfo.InvariantCulture, $"?facility={Facility}&asOf={day:yyyy-MM-dd}");

        var told = await EvaluatorAsync(day);

        Assert.True(told.Count > 100, $"{told.Count} findings.");
        Assert.Equal(told, await CommandLineAsync(day));
        Assert.Equal(told, await WorkbookAsync(visit, "/exports/matrix.xlsx" + asked, [.. told.Select(a => a.Clause).Distinct()]));
        Assert.Equal(told.Select(OnScreen).Order(StringComparer.Ordinal), await ScreenAsync(visit, "/matrix" + asked));
    }

    private async Task<List<Answer>> EvaluatorAsync(DateOnly day)
    {
        await using var db = app.OpenDatabase();
        var read = await new StatusReader(TimeProvider.System, new CatalogueCache(), new PeopleCache()).ReadAsync(db, db.StaffMembers.AsNoTracking(), new AskedDays(day, null), Ct);
        var names = await db.StaffMembers.ToDictionaryAsync(p => p.Id, p => p.DisplayName, Ct);
        return Sorted(read.People.Values.SelectMany(p => p.Findings).Where(f => f.Facility.Code == Facility)
            .Select(f => new Answer(names[f.Of.Person.Id], f.Clause.Label, StateLook.For(f.State).Word, f.Until)));
    }

    private async Task<List<Answer>> CommandLineAsync(DateOnly day)
    {
        var file = Path.Combine(app.Folder, $"{Guid.NewGuid():N}.json");
        using var run = Process.Start(new ProcessStartInfo("dotnet", [BuiltApp.Path, "evaluate", "--as-of", day.ToString("O", CultureInfo.InvariantCulture), "--facility", Facility, "--format", "json", "--out", file])
        {
            WorkingDirectory = app.Folder,
            Environment = { ["Data__Folder"] = app.Folder, ["DOTNET_ENVIRONMENT"] = "Development" },
        })!;
        await run.WaitForExitAsync(Ct);
        Assert.Equal(0, run.ExitCode);
        using var answer = JsonDocument.Parse(await File.ReadAllBytesAsync(file, Ct));
        return Sorted(answer.RootElement.EnumerateArray().Where(f => f.GetProperty("subjectKind").GetString() == "person").Select(f => new Answer(
            f.GetProperty("subjectName").GetString()!,
            $"{f.GetProperty("standard").GetString()} {f.GetProperty("clause").GetString()}",
            StateLook.For(Enum.Parse<FindingState>(f.GetProperty("state").GetString()!)).Word,
            f.GetProperty("holdsUntil").GetString() is { } until ? DateOnly.Parse(until, CultureInfo.InvariantCulture) : null)));
    }

    // The page as it is drawn first, before rows out of view are dropped.
    // Cells of the screen name a month, or a day of one where the end is near: the month is compared.
    private static async Task<List<string>> ScreenAsync(Visit visit, string address)
    {
        await visit.GoAsync("/account/password");
        var cells = await visit.Page.EvaluateAsync<string[][]>(
            """
            async address => {
              const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
              const spans = [...page.querySelectorAll('.matrix thead tr:first-child th')].flatMap(t => Array(t.colSpan).fill(t.querySelector('a').textContent.trim()));
              const codes = [...page.querySelectorAll('.matrix thead tr:nth-child(2) th .code')].map((c, i) => `${spans[i]} ${c.textContent.trim()}`);
              return [...page.querySelectorAll('.matrix tbody tr')].filter(r => r.querySelector('th[scope=row]')).flatMap(r =>
                [...r.querySelectorAll('td')].slice(1).map((d, i) => [r.querySelector('th').textContent.trim(), codes[i], d.querySelector('a.cell')?.textContent.trim() ?? '']));
            }
            """,
            address);
        return [.. cells.Where(c => c[2].Length > 0).Select(c => $"{c[0]} | {c[1]} | {Spaces().Replace(Digits().Replace(c[2], ""), " ").Trim()}").Order(StringComparer.Ordinal)];
    }

    private static string OnScreen(Answer answer) => $"{answer.Name} | {answer.Clause} | " + (answer.State, answer.Until?.ToString("MMM", CultureInfo.InvariantCulture)) switch
    {
        ("Met", null) => "no end",
        ("Met", var month) => month,
        ("Expiring" or "In grace", { } month) => $"{answer.State} {month}",
        _ => answer.State,
    };

    private static async Task<List<Answer>> WorkbookAsync(Visit visit, string address, IReadOnlyList<string> clauses)
    {
        var answer = await visit.Page.APIRequest.GetAsync(address);
        Assert.True(answer.Ok);
        using var workbook = new XLWorkbook(new MemoryStream(await answer.BodyAsync()));
        var table = ReportWorkbook.Main(workbook);
        var columns = table.HeadersRow().Cells().Select((cell, i) => (Place: i + 1, Clause: clauses.Where(c => $"{cell.GetString()} ".StartsWith(c + " ", StringComparison.Ordinal)).MaxBy(c => c.Length)))
            .Where(c => c.Clause is not null).ToList();
        return Sorted(table.DataRange.Rows().SelectMany(row => columns.Where(c => !row.Cell(c.Place).IsEmpty()).Select(c => Read(row.Field("Name").GetString(), c.Clause!, row.Cell(c.Place)))));
    }

    // A day is a true date, and its format says the state.
    private static Answer Read(string name, string clause, IXLCell cell) => cell.DataType == XLDataType.DateTime
        ? new Answer(name, clause, StateOfFormat().Match(cell.Style.NumberFormat.Format).Groups[1].Value, DateOnly.FromDateTime(cell.GetDateTime()))
        : new Answer(name, clause, cell.GetString(), null);

    private static List<Answer> Sorted(IEnumerable<Answer> answers) => [.. answers.OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Clause, StringComparer.Ordinal)];

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^\"(.+) until \"")]
    private static partial Regex StateOfFormat();

    private sealed record Answer(string Name, string Clause, string State, DateOnly? Until);
}

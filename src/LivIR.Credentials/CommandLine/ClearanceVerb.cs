using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.CommandLine;

/// <summary>Tells who may do a procedure at a facility on a day, and why the others may not.</summary>
internal static class ClearanceVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Converters = { new JsonStringEnumConverter() } };

    public static Command Make()
    {
        var facility = new Option<string>("--facility") { Description = "The facility, by its code.", Required = true };
        var procedure = new Option<string>("--procedure") { Description = "A procedure such as TACE, or a whole class such as ONCO, by its code.", Required = true };
        var asOf = new Option<string>("--as-of") { Description = "The day of the list, yyyy-mm-dd.", Required = true };
        var knownOn = new Option<string?>("--known-on") { Description = "The day of knowledge, yyyy-mm-dd: what was recorded later is left out." };
        var person = new Option<string?>("--person") { Description = "Only this person, by the employee number." };
        var format = new Option<string>("--format") { Description = "How it is written.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        var output = new Option<string?>("--out") { Description = "The file to write; the console by default." };
        var command = new Command("clearance", "Tell who may do a procedure on a day.") { facility, procedure, asOf, knownOn, person, format, output };
        command.SetAction((parsed, ct) => CommandRun.GuardAsync(services => TellAsync(
            services,
            (parsed.GetRequiredValue(facility), parsed.GetRequiredValue(procedure), parsed.GetValue(person)),
            CommandRun.Days(parsed.GetRequiredValue(asOf), parsed.GetValue(knownOn)),
            parsed.GetValue(output),
            ct)));
        return command;
    }

    private static async Task<string> TellAsync(IServiceProvider services, (string Facility, string Procedure, string? Person) asked, AskedDays days, string? output, CancellationToken ct)
    {
        var query = new ClearanceQuery(asked.Facility, asked.Procedure, await PersonAsync(services, asked.Person, ct));
        var answer = CommandRun.Got(await services.GetRequiredService<ClearanceReader>().ReadAsync(Scope.Whole, query, days, ct));
        var text = JsonSerializer.Serialize(Told(answer, days), Json);
        if (output is null)
        {
            return text;
        }

        await CommandRun.WriteAsync(output, async file => await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text + "\n"), ct));
        return $"Wrote {output}.";
    }

    private static async Task<Guid?> PersonAsync(IServiceProvider services, string? number, CancellationToken ct)
    {
        if (number is null)
        {
            return null;
        }

        await using var db = await services.GetRequiredService<IDbContextFactory<CredentialsDbContext>>().CreateDbContextAsync(ct);
        return await db.StaffMembers.Where(p => p.EmployeeNumber == number).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct)
            ?? throw new InvalidOperationException($"There is nobody with the employee number '{number}'.");
    }

    private static object Told(ClearanceList list, AskedDays days) => new
    {
        facility = list.Facility.Code,
        procedure = list.Procedure?.Code,
        @class = list.Class.Code,
        asOf = list.Day,
        days.KnownOn,
        people = list.People.Select(p => new
        {
            employeeNumber = p.EmployeeNumber,
            name = p.Name,
            cleared = p.Answer.Cleared,
            state = p.Answer.State,
            until = p.Answer.Until,
            since = p.Answer.Since,
            endsSoon = p.EndsSoon,
            reasons = p.Answer.Obstacles.Select(o => new { kind = o.Kind, title = o.Title, words = o.Words, way = o.Way, who = o.Who, record = o.RecordId }),
            again = p.Answer.Again,
            overdue = p.Overdue.Select(d => new { kind = d.Kind, due = d.Due }),
        }),
    };
}

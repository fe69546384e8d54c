using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LivIR.Credentials.BrowserTests.Running;
using Microsoft.Playwright;

namespace LivIR.Credentials.BrowserTests.Pages;

/// <summary>What must hold on every page of every account. All pages are looked at before a test says what is wrong.</summary>
[Collection("pages")]
public sealed class PageQualityTests(RunningApp app)
{
    private const double MostKilobytes = 250;

    private static readonly AxeRunOptions ContrastOnly = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    public static TheoryData<string> Accounts => ["radiologist", "manager", "administrator", "auditor"];

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task No_page_is_wider_than_a_small_telephone(string who) => await LookAsync(who, 360, async (visit, say) =>
    {
        var width = await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
        if (width > 361)
        {
            var widest = await visit.Page.EvaluateAsync<string>(
                "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 361 && !e.closest('.table-wrap')).map(e => e.outerHTML.slice(0, 80))[0] ?? ''");
            say($"{width} px wide: {widest}");
        }

        // What is stacked for a telephone has no columns to scroll to: whatever reaches out of it is cut off.
        var cut = await visit.Page.EvaluateAsync<string>(
            "[...document.querySelectorAll('.table-wrap:has(> .table.stacks)')].filter(w => w.scrollWidth > w.clientWidth + 1).map(w => w.getAttribute('aria-label') + ' by ' + (w.scrollWidth - w.clientWidth) + ' px').join(', ')");
        if (cut.Length > 0)
        {
            say($"cut off: {cut}");
        }
    });

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task No_page_shuts_out_readers_in_light_or_dark(string who) => await LookAsync(who, 1440, async (visit, say) =>
    {
        foreach (var colors in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colors });
            // In the dark only colours differ, and looking for everything twice would double the time.
            var found = await (colors == ColorScheme.Light ? visit.Page.RunAxe() : visit.Page.RunAxe(ContrastOnly));
            foreach (var violation in found.Violations.Where(v => v.Impact is "serious" or "critical"))
            {
                say($"{colors} {violation.Id} ({violation.Nodes.Length}): {violation.Nodes[0].Html} {violation.Nodes[0].Any.FirstOrDefault()?.Message}");
            }
        }
    });

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task The_first_view_of_a_page_is_light(string who)
    {
        await using var visit = await app.SignInAsync(who);
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var bytes = 0.0;
        network.Event("Network.loadingFinished").OnEvent += (_, sent) => bytes += sent!.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        var heavy = new List<string>();
        foreach (var address in await app.PagesOfAsync(who))
        {
            bytes = 0;
            await visit.GoAsync(address);
            if (bytes is 0 or > MostKilobytes * 1024)
            {
                heavy.Add(string.Create(CultureInfo.InvariantCulture, $"{address}: {bytes / 1024:F0} KiB"));
            }
        }

        Assert.True(heavy.Count == 0, string.Join(Environment.NewLine, heavy));
    }

    private async Task LookAsync(string who, int width, Func<Visit, Action<string>, Task> look)
    {
        var addresses = await app.PagesOfAsync(who);
        var wrong = new List<string>();
        await using var visit = await app.SignInAsync(who, width);
        foreach (var address in addresses)
        {
            visit.Errors.Clear();
            var status = await visit.GoAsync(address);
            if (status != 200)
            {
                wrong.Add($"{address}: answers {status}");
                continue;
            }

            await look(visit, problem => wrong.Add($"{address}: {problem}"));
            wrong.AddRange(visit.Errors.Select(error => $"{address}: console: {error}"));
        }

        Assert.True(wrong.Count == 0, $"{addresses.Count} pages.{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }
}

using System.Net;
using System.Net.Sockets;
using LivIR.Credentials.Features.Scanning;
using Microsoft.Extensions.Configuration;

namespace LivIR.Credentials.Tests.Features.Scanning;

public sealed class ScanSettingsTests
{
    [Fact]
    public void A_path_a_host_and_an_address_are_understood()
    {
        Assert.IsType<UnixDomainSocketEndPoint>(Of("/run/clamav/clamd.ctl").Place);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 3310), Of("127.0.0.1:3310").Place);
        Assert.Equal(new IPEndPoint(IPAddress.IPv6Loopback, 3310), Of("[::1]:3310").Place);
        Assert.Equal(new DnsEndPoint("scanner", 3310), Of(" scanner:3310 ").Place);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_setting_nothing_scans(string? text) => Assert.Null(Of(text).Place);

    [Theory]
    [InlineData("scanner")]
    [InlineData("scanner:")]
    [InlineData("scanner:0")]
    [InlineData("scanner:70000")]
    [InlineData(":3310")]
    public void A_setting_that_says_nothing_is_refused_at_the_start(string text) =>
        Assert.Contains(ScanSettings.Key, Assert.Throws<InvalidOperationException>(() => Of(text)).Message, StringComparison.Ordinal);

    private static ScanSettings Of(string? text) =>
        ScanSettings.Of(new ConfigurationBuilder().AddInMemoryCollection([new KeyValuePair<string, string?>(ScanSettings.Key, text)]).Build());
}

using LivIR.Credentials.Features.Binder;

namespace LivIR.Credentials.Tests.Features.Binder;

public sealed class BinderPathsTests
{
    private readonly BinderPaths _paths = new();

    [Theory]
    [InlineData("Çağlayan-Öz", "İbrahim", "E 001/2", "staff/0007-caglayan-oz-ibrahim-e-001-2")]
    [InlineData("山田", "太郎", "", "staff/0007-name-name-number")]
    [InlineData("../../etc", "..", "con", "staff/0007-etc-name-con")]
    public void A_folder_is_of_plain_letters(string family, string given, string employee, string folder)
    {
        var id = Guid.NewGuid();

        Assert.Equal(folder, _paths.Folder(id, 7, family, given, employee));
        Assert.Equal($"{folder}/file.html", _paths.PageOf(id));
        Assert.Null(_paths.PageOf(Guid.NewGuid()));
    }

    [Fact]
    public void Files_of_the_same_name_are_counted_and_known_by_their_record()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal("d/bls-2027-03-14.pdf", _paths.Add(one, "d", ["BLS", "2027-03-14"], ".pdf"));
        Assert.Equal("d/bls-2027-03-14-2.pdf", _paths.Add(two, "d", ["bls", "2027-03-14"], ".pdf"));
        Assert.Equal("d/bls-2027-03-14-3.pdf", _paths.Add(one, "d", ["BLS", "2027-03-14"], ".pdf"));
        Assert.Equal("d/x.png", _paths.Add(one, "d", ["///"], ".png"));

        Assert.Equal(["d/bls-2027-03-14.pdf", "d/bls-2027-03-14-3.pdf", "d/x.png"], _paths.Of(one));
        Assert.Empty(_paths.Of(Guid.NewGuid()));
        Assert.Empty(_paths.Of(null));
    }

    [Fact]
    public void A_long_name_is_cut()
    {
        Assert.Equal("d/" + new string('a', 40) + "-" + new string('b', 40) + ".pdf", _paths.Add(Guid.NewGuid(), "d", [new string('a', 90), new string('b', 90)], ".pdf"));
    }
}

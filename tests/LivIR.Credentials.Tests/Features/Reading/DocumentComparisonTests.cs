using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Reading;

namespace LivIR.Credentials.Tests.Features.Reading;

public sealed class DocumentComparisonTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    private readonly Credential _record = Credential.Record(Guid.NewGuid(), Guid.NewGuid(), new CredentialDetails("BLS", new DateOnly(2026, 1, 5), null, "X-77"), Now, Guid.NewGuid());

    [Fact]
    public void A_record_is_compared_with_the_files_that_stand_the_newest_first_and_not_with_those_replaced()
    {
        var (old, front, back) = (Attach("old.pdf", 0), Attach("front.pdf", 1), Attach("back.pdf", 2));
        old.Replace(front.Id, Now.AddHours(1));

        Assert.Equal([back, front], DocumentComparison.Standing(_record));
    }

    [Fact]
    public void A_front_and_a_back_make_one_paper_and_each_field_is_taken_from_the_first_file_that_tells_it()
    {
        var back = new ReadFile("back.pdf", Pages.Read("Certificate number: X-77"));
        var front = new ReadFile("front.pdf", Pages.Read("BLS provider", "Certificate number: X-99"));

        var fields = DocumentComparison.Of(_record, "Ada Holder", [back, front]);

        Assert.Equal(("X-77", true, "back.pdf"), fields.Where(f => f.Field == "Number").Select(f => (f.Read, f.Agrees, f.File)).Single());
        Assert.Equal(("BLS provider", true, "front.pdf"), fields.Where(f => f.Field == "Certificate").Select(f => (f.Read, f.Agrees, f.File)).Single());
    }

    private EvidenceFile Attach(string name, int hours)
    {
        var file = EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(_record.Id), new string('a', 63) + hours, name, Now.AddHours(hours), Guid.NewGuid());
        _record.Attach(file);
        return file;
    }
}

using System.Xml;

namespace LivIR.Credentials.Features.Import;

/// <summary>The names of a part, of which there may not be more than a spreadsheet needs: a reader keeps every one it meets.</summary>
internal sealed class CountedNames(int most) : XmlNameTable
{
    private readonly NameTable _names = new();
    private int _count;

    public override string Add(char[] array, int offset, int length) => _names.Get(array, offset, length) ?? Counted(_names.Add(array, offset, length));

    public override string Add(string array) => _names.Get(array) ?? Counted(_names.Add(array));

    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    public override string? Get(string array) => _names.Get(array);

    private string Counted(string name)
    {
        ReadingBudget.Refuse(++_count > most, ImportFileProblems.Built);
        return name;
    }
}

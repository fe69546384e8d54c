using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Standards;

/// <summary>Changes to rules that are being worked on and rehearsed. Nothing in it counts until it is published; what was typed stays.</summary>
public sealed class RuleDraft
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 200;

    private RuleDraft()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The changes, as JSON.</summary>
    public string Content { get; private set; } = "{}";

    /// <summary>The account that began it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>The name of who began it, as it was then.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>When it was begun, UTC.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>When it was last worked on, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>The name of who last worked on it.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When it was published, UTC; empty for one that is not.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>The name of who published it.</summary>
    public string? PublishedBy { get; private set; }

    /// <summary>Why it was published.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was put aside, UTC; empty for one that is open or published.</summary>
    public DateTime? PutAsideAt { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it can still be worked on.</summary>
    public bool IsOpen => PublishedAt is null && PutAsideAt is null;

    /// <summary>Begins one.</summary>
    public static RuleDraft Begin(Guid id, string name, string content, Guid author, string authorName, DateTime at) => new()
    {
        Id = id,
        Name = Guard.Text(name, NameLength),
        Content = content,
        AuthorId = author,
        AuthorName = authorName,
        BegunAt = at,
        ChangedAt = at,
        ChangedBy = authorName,
        Version = 1,
    };

    /// <summary>Keeps other changes in its place.</summary>
    public void Write(string name, string content, string by, DateTime at)
    {
        Open();
        (Name, Content, ChangedBy, ChangedAt) = (Guard.Text(name, NameLength), content, by, at);
        Version++;
    }

    /// <summary>Notes that its changes count from now on.</summary>
    public void Publish(string content, string by, string reason, DateTime at)
    {
        Open();
        (Content, PublishedAt, PublishedBy, Reason) = (content, at, by, Guard.Text(reason, Requirement.ReasonLength));
        Version++;
    }

    /// <summary>Puts it aside; what it holds stays and can be taken up again.</summary>
    public void PutAside(DateTime at)
    {
        Open();
        PutAsideAt = at;
        Version++;
    }

    /// <summary>Takes it up again.</summary>
    public void TakeUp(string by, DateTime at)
    {
        if (PublishedAt is not null)
        {
            throw new InvalidOperationException("A published draft is closed.");
        }

        (PutAsideAt, ChangedBy, ChangedAt) = (null, by, at);
        Version++;
    }

    private void Open()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("This draft is closed.");
        }
    }
}

namespace LivIR.Credentials.Shared.Layout;

/// <summary>How many submissions wait for whoever is signed in, for the bar at the top.</summary>
public interface IReviewCount
{
    /// <summary>The number; 0 for somebody who does not review. It is read once for a page.</summary>
    Task<int> CountAsync();
}

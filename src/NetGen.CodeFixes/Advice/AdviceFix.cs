namespace NetGen.CodeFixes.Advice;

/// <summary>
/// Base of the fixes that follow advice: what they propose is tried, and offered where the network stays valid and there is less to advise.
/// </summary>
public abstract class AdviceFix : TextFix
{
    private protected sealed override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await AdviceContext.OfAsync(place, cancel).ConfigureAwait(false) is not { } advised) return None;
        return await advised.FollowingAsync(Propose(advised)).ConfigureAwait(false);
    }

    /// <summary>Ways to follow the advice; of those with the same title the first that works is offered.</summary>
    private protected abstract IEnumerable<Correction> Propose(AdviceContext advised);
}

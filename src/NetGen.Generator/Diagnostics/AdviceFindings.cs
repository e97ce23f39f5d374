using NetGen.Generator.Support;

namespace NetGen.Generator.Diagnostics;

/// <summary>A piece of advice, for one attribute.</summary>
/// <param name="Rule">The rule that gives it.</param>
/// <param name="Words">The message's arguments from {1} on, without the last.</param>
/// <param name="Others">How many more layers of the same attribute it applies to.</param>
/// <param name="Target">The attribute to change; null where it isn't this project's.</param>
/// <param name="Proposal">How to follow the advice; null where the attribute says enough.</param>
internal sealed record AdviceFinding(Rule Rule, EquatableArray<string> Words, int Others, AdviceTarget? Target, Proposal? Proposal)
    : Finding(Rule)
{
    public override IReadOnlyList<string> Texts => [.. Words, Others == 0 ? "" : $" ({Text.Invariant(Others)} more like it)"];
}

/// <summary>The attribute that can follow a piece of advice.</summary>
/// <param name="Owner">Full name of the class that carries it.</param>
/// <param name="Attribute">Its index there.</param>
/// <param name="Parameter">What the argument in question is called there; null where there is none.</param>
/// <param name="Also">What the other arguments that change with it are called there; null for those that are decided elsewhere.</param>
internal sealed record AdviceTarget(string Owner, int Attribute, string? Parameter, EquatableArray<string?> Also);

/// <summary>How a piece of advice can be followed: the facts that a fix writes edits from.</summary>
internal abstract record Proposal;

/// <summary>Leave out a bias.</summary>
/// <param name="Norm">The index of the batch norm's attribute where it is on the class of the layer's.</param>
internal sealed record BiasProposal(int? Norm) : Proposal;

/// <summary>Round channels up.</summary>
internal sealed record WidthProposal(long Now, long Better) : Proposal;

/// <summary>Move dropout after a batch norm.</summary>
/// <param name="Norm">The index of the norm's attribute on the dropout's class.</param>
internal sealed record DropoutProposal(int Norm) : Proposal;

/// <summary>Let the last window reach the edge.</summary>
/// <param name="CanCeil">A pool, whose output's size can be rounded up.</param>
/// <param name="Padding">A padding with which nothing is dropped.</param>
internal sealed record EdgeProposal(bool CanCeil, long? Padding) : Proposal;

/// <summary>Write a convolution as several.</summary>
/// <param name="Kernels">Their kernels.</param>
/// <param name="Paddings">Their paddings.</param>
/// <param name="Between">The channels between them.</param>
internal sealed record FactorizationProposal(
    EquatableArray<(long Height, long Width)> Kernels, EquatableArray<(long Height, long Width)> Paddings, EquatableArray<long> Between)
    : Proposal;

/// <summary>Replace a fully connected head by pooling and its last layer.</summary>
/// <param name="Attributes">Indices of the head's attributes, on one class.</param>
/// <param name="Last">The index of its last linear layer.</param>
internal sealed record HeadProposal(EquatableArray<int> Attributes, int Last) : Proposal;

/// <summary>Give a window another padding.</summary>
internal sealed record PaddingProposal(long Height, long Width) : Proposal
{
    /// <summary>As C# writes it.</summary>
    public override string ToString() =>
        Height == Width ? Text.Invariant(Height) : $"[{Height}, {Width}]";
}

/// <summary>Put a convolution next to a pool.</summary>
/// <param name="Channels">Its channels.</param>
/// <param name="Kernel">Its kernel.</param>
/// <param name="Stride">Its stride.</param>
/// <param name="Padding">Its padding.</param>
/// <param name="Followers">What follows the convolution that exists.</param>
internal sealed record ParallelProposal(long Channels, long Kernel, long Stride, long Padding, EquatableArray<Follower> Followers)
    : Proposal
{
    /// <summary>The convolution's arguments as C# writes them.</summary>
    public string Arguments => $"{Channels}, kernel: {Kernel}, stride: {Stride}{(Padding == 0 ? "" : $", padding: {Padding}")}";
}

/// <summary>Put a 1x1 convolution before an expensive one.</summary>
/// <param name="Channels">Its channels.</param>
/// <param name="Followers">What follows the convolution that exists.</param>
/// <param name="IsShared">Other layers read the same tensor.</param>
internal sealed record ReductionProposal(long Channels, EquatableArray<Follower> Followers, bool IsShared) : Proposal;

/// <summary>Give an argument or property another value.</summary>
internal sealed record ValueProposal(string Argument, string Value, bool IsProperty) : Proposal;

/// <summary>Remove the attribute.</summary>
internal sealed record RemovalProposal : Proposal;

/// <summary>Write another attribute in the place of this one.</summary>
/// <param name="Attribute">Its name.</param>
internal sealed record ReplacementProposal(string Attribute) : Proposal;

/// <summary>Write an attribute after this one.</summary>
/// <param name="Attribute">Its name.</param>
internal sealed record InsertionProposal(string Attribute) : Proposal;

/// <summary>A layer that follows a convolution.</summary>
/// <param name="Layer">Its name.</param>
/// <param name="Owner">Full name of the class that carries its attribute; null where there is none yet.</param>
/// <param name="Attribute">The attribute's index there.</param>
internal sealed record Follower(string Layer, string? Owner = null, int Attribute = -1);

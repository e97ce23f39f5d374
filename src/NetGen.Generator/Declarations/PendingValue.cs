using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declarations;

/// <summary>An argument that is computed from constants of networks: known once these are (<c>First.OutputFeatures / 2</c>).</summary>
/// <param name="Term">How it is computed.</param>
/// <param name="Written">The argument as it is written.</param>
internal sealed record PendingValue(ConstantTerm Term, string Written) : UnknownValue;

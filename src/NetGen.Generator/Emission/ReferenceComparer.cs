using System.Runtime.CompilerServices;

namespace NetGen.Generator;

/// <summary>Tells objects apart by identity: containers are records, and comparing them by value would walk whole networks.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<Container>
{
    public static readonly ReferenceComparer Instance = new();

    public bool Equals(Container? x, Container? y) => ReferenceEquals(x, y);

    public int GetHashCode(Container container) => RuntimeHelpers.GetHashCode(container);
}

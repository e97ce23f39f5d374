using System.Runtime.CompilerServices;

namespace NetGen.Generator.Support;

/// <summary>Tells objects apart by identity: comparing records by value would walk whole networks.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T item) => RuntimeHelpers.GetHashCode(item);
}

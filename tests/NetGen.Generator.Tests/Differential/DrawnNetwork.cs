namespace NetGen.Generator.Tests.Differential;

/// <summary>A random network as C#, with what the drawer's own arithmetic says of its last tensor.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Source">The network and its blocks.</param>
/// <param name="Input">Channels, height and width; height and width 0 for a vector.</param>
/// <param name="Output">The last tensor's shape without the batch.</param>
internal sealed record DrawnNetwork(string Name, string Source, (int Channels, int Height, int Width) Input, long[] Output)
{
    public long[] InputShape(long batch) =>
        Input.Height == 0 ? [batch, Input.Channels] : [batch, Input.Channels, Input.Height, Input.Width];
}

/// <summary>What drawing needs of chance.</summary>
internal static class Chance
{
    public static bool Percent(this Random random, int percent) => random.Next(100) < percent;

    public static T Of<T>(this Random random, params T[] choices) => choices[random.Next(choices.Length)];

    /// <summary>A choice by weights.</summary>
    public static T Weighted<T>(this Random random, IReadOnlyList<(int Weight, T Choice)> table)
    {
        int at = random.Next(table.Sum(t => t.Weight));
        return table.First(t => (at -= t.Weight) < 0).Choice;
    }
}

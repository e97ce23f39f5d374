using System.Text;

namespace NetGen.Testing;

/// <summary>A readable difference of two texts, line by line.</summary>
internal static class TextDifference
{
    private const int Context = 3;

    /// <summary>
    /// The lines that differ, with <c>-</c> before those of <paramref name="expected"/> and <c>+</c> before those of
    /// <paramref name="actual"/>, and three common lines around each place; empty where the texts are the same.
    /// </summary>
    public static string Of(string expected, string actual)
    {
        var lines = Align(expected.Split('\n'), actual.Split('\n'));
        bool[] shown = new bool[lines.Count];
        for (int at = 0; at < lines.Count; at++)
        {
            if (lines[at].Mark != ' ')
            {
                Array.Fill(shown, true, Math.Max(0, at - Context), Math.Min(lines.Count, at + Context + 1) - Math.Max(0, at - Context));
            }
        }

        var text = new StringBuilder();
        for (int at = 0; at < lines.Count; at++)
        {
            if (shown[at])
            {
                if (at == 0 || !shown[at - 1])
                {
                    text.Append("@ line ").Append(lines[at].Number).Append('\n');
                }

                text.Append(lines[at].Mark).Append(' ').Append(lines[at].Text).Append('\n');
            }
        }

        return text.ToString();
    }

    private readonly record struct Line(char Mark, int Number, string Text);

    // The longest common subsequence of lines; texts here have a few thousand lines at most.
    private static List<Line> Align(string[] expected, string[] actual)
    {
        int[,] common = new int[expected.Length + 1, actual.Length + 1];
        for (int e = expected.Length - 1; e >= 0; e--)
        {
            for (int a = actual.Length - 1; a >= 0; a--)
            {
                common[e, a] = expected[e] == actual[a] ? common[e + 1, a + 1] + 1 : Math.Max(common[e + 1, a], common[e, a + 1]);
            }
        }

        var lines = new List<Line>();
        int i = 0, j = 0;
        while (i < expected.Length || j < actual.Length)
        {
            if (i < expected.Length && j < actual.Length && expected[i] == actual[j])
            {
                lines.Add(new(' ', j + 1, actual[j]));
                i++;
                j++;
            }
            else if (i < expected.Length && (j == actual.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new('-', j + 1, expected[i++]));
            }
            else
            {
                lines.Add(new('+', j + 1, actual[j++]));
            }
        }

        return lines;
    }
}

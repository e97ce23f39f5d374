using System.Globalization;
using FashionMnist.Data;
using NetGen.Training;
using Spectre.Console;

namespace FashionMnist.Report;

/// <summary>The accuracy of each class as a table.</summary>
public static class AccuracyTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="confusion">How often each class was taken for each.</param>
    /// <returns>A row per class and one for all.</returns>
    public static Table Of(ConfusionMatrix confusion)
    {
        ArgumentNullException.ThrowIfNull(confusion);
        var table = new Table().Border(TableBorder.Rounded).Title("Test accuracy by class");
        table
            .AddColumn("class")
            .AddColumn(Right("images"))
            .AddColumn(Right("right"))
            .AddColumn(Right("accuracy"))
            .AddColumn("most often taken for")
            .ShowFooters();
        for (int i = 0; i < confusion.Classes; i++)
        {
            string mistake = confusion.WorstMistake(i) is { } worst
                ? $"{FashionData.ClassNames[worst.Predicted]} ({Number(worst.Count)})"
                : "";
            table.AddRow(
                FashionData.ClassNames[i],
                Number(confusion.Count(i)),
                Number(confusion[i, i]),
                Share(confusion.AccuracyOf(i)),
                mistake);
        }

        string[] footers = ["all", Number(confusion.Total), Number(confusion.Correct), Share(confusion.Accuracy), ""];
        for (int i = 0; i < footers.Length; i++) table.Columns[i].Footer = new Text(footers[i], new Style(decoration: Decoration.Bold));
        return table;
    }

    private static TableColumn Right(string title) => new TableColumn(title).RightAligned();

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);
}

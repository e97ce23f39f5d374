using NetGen.Zoo;

namespace NetGen.Models.Tests;

/// <summary>A printed figure means all numbers that round to it.</summary>
public class FigureTests
{
    [Theory]
    [InlineData("25.55M", 25_549_352, true)]
    [InlineData("25.55M", 25_545_000, true)]
    [InlineData("25.55M", 25_544_999, false)]
    [InlineData("25.55M", 25_555_001, false)]
    [InlineData("3.6G", 3_643_000_000, true)]
    [InlineData("3.6G", 3_650_000_001, false)]
    [InlineData("159K", 159_499, true)]
    [InlineData("159K", 158_400, false)]
    [InlineData("60000", 60_000, true)]
    [InlineData("60000", 60_001, false)]
    public void A_number_agrees_when_it_rounds_to_the_figure(string figure, long value, bool agrees) =>
        Assert.Equal(agrees, ((Figure)figure).Agrees(value));

    [Theory, InlineData(""), InlineData("M"), InlineData("about 3"), InlineData("-3M"), InlineData("1,000")]
    public void What_is_no_figure_is_refused(string text) =>
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => ((Figure)text).Agrees(1)).Message);
}

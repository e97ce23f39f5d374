using System.Xml.Linq;
using NetGen.Zoo;

namespace NetGen.Models.Tests;

/// <summary>The texts of docs/zoo.svg are all readable.</summary>
public class LineageLabelTests
{
    // Advance widths of DejaVu Sans, the picture's first font, in thousandths of the font's size (the font's hmtx table).
    private static readonly (int Width, string Characters)[] s_widths =
    [
        (278, "ijl"),
        (295, "IJ"),
        (318, " ,."),
        (337, "/:;"),
        (352, "f"),
        (361, "-"),
        (390, "()"),
        (392, "t"),
        (411, "r"),
        (521, "s"),
        (525, "z"),
        (550, "c"),
        (557, "L"),
        (575, "F"),
        (579, "k"),
        (592, "vxy"),
        (603, "P"),
        (611, "TY"),
        (612, "o"),
        (613, "a"),
        (615, "e"),
        (632, "E"),
        (634, "hnu"),
        (635, "Sbdgpq"),
        (636, "0123456789"),
        (656, "K"),
        (684, "AV"),
        (685, "XZ"),
        (686, "B"),
        (695, "R"),
        (698, "C"),
        (732, "U"),
        (748, "N"),
        (752, "H"),
        (770, "D"),
        (775, "G"),
        (787, "OQ"),
        (818, "w"),
        (863, "M"),
        (950, "%"),
        (974, "m"),
        (989, "W"),
    ];

    private sealed record Box(string Text, double Left, double Top, double Right, double Bottom)
    {
        public bool Intersects(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    private static XElement Picture { get; } = XDocument.Parse(LineagePicture.Write()).Root!;

    private static Box BoxOf(XElement text)
    {
        double size = (double)text.Attribute("font-size")!, x = (double)text.Attribute("x")!, y = (double)text.Attribute("y")!;
        double width = size / 1000 * text.Value.Sum(c => s_widths.Single(w => w.Characters.Contains(c)).Width);
        // Bold letters are wider.
        if ((string?)text.Attribute("font-weight") == "bold") width *= 1.15;
        double left = x - ((string?)text.Attribute("text-anchor") switch { "middle" => width / 2, "end" => width, _ => 0 });
        // Capitals are 0.73 of the size high, and letters such as p reach 0.24 below the line.
        return new(text.Value, left, y - 0.73 * size, left + width, y + 0.24 * size);
    }

    [Fact]
    public void No_two_texts_overlap()
    {
        Box[] boxes = [.. Picture.Elements().Where(e => e.Name.LocalName == "text").Select(BoxOf)];
        Assert.Superset(LineagePicture.Rows.Select(r => r.Network.Name).ToHashSet(), boxes.Select(b => b.Text).ToHashSet());
        for (int a = 0; a < boxes.Length; a++)
        {
            for (int b = 0; b < a; b++) Assert.False(boxes[a].Intersects(boxes[b]), $"'{boxes[a].Text}' and '{boxes[b].Text}'");
        }
    }

    [Fact]
    public void Every_text_is_inside_the_picture()
    {
        double width = (double)Picture.Attribute("width")!, height = (double)Picture.Attribute("height")!;
        Assert.All(Picture.Elements().Where(e => e.Name.LocalName == "text").Select(BoxOf), b =>
            Assert.True(b.Left >= 0 && b.Top >= 0 && b.Right <= width && b.Bottom <= height, b.Text));
    }

    // A line of the leaders' width leads from each disc to its label, so that a label away from its disc is still the disc's.
    [Fact]
    public void Every_label_is_tied_to_its_disc()
    {
        var boxes = Picture
            .Elements()
            .Where(e => e.Name.LocalName == "text" && (double)e.Attribute("font-size")! == 10)
            .Select(BoxOf)
            .ToDictionary(b => b.Text);
        var leaders = Picture
            .Elements()
            .Where(e => e.Name.LocalName == "line" && (double)e.Attribute("stroke-width")! == 0.5)
            .Select(e =>
                (
                    X1: (double)e.Attribute("x1")!,
                    Y1: (double)e.Attribute("y1")!,
                    X2: (double)e.Attribute("x2")!,
                    Y2: (double)e.Attribute("y2")!))
            .ToList();
        Assert.Equal(LineagePicture.Rows.Count, leaders.Count);
        for (int k = 0; k < leaders.Count; k++)
        {
            Box box = boxes[LineagePicture.Rows[k].Network.Name];
            Assert.True(
                leaders[k].X2 >= box.Left - 15
                    && leaders[k].X2 <= box.Right + 15
                    && leaders[k].Y2 >= box.Top - 5
                    && leaders[k].Y2 <= box.Bottom + 5,
                box.Text);
            Assert.Contains(
                Picture.Elements().Where(e => e.Name.LocalName == "circle"),
                c => (double)c.Attribute("cx")! == leaders[k].X1 && (double)c.Attribute("cy")! == leaders[k].Y1);
        }
    }
}

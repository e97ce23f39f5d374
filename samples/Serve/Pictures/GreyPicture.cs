namespace Serve.Pictures;

/// <summary>A picture of grey values, row by row.</summary>
/// <param name="Width">Pixels of a row, at least 1.</param>
/// <param name="Height">Rows, at least 1.</param>
/// <param name="Values">The grey values; 0 is black.</param>
public sealed record GreyPicture(int Width, int Height, byte[] Values)
{
    /// <summary>The mean of the outermost rows and columns.</summary>
    public double BorderMean()
    {
        long sum = 0, count = 0;
        for (int y = 0; y < Height; y++)
        {
            // Rows in between have their two ends only.
            int step = y == 0 || y == Height - 1 ? 1 : Math.Max(Width - 1, 1);
            for (int x = 0; x < Width; x += step, count++) sum += Values[y * Width + x];
        }

        return (double)sum / count;
    }

    /// <summary>Black for white and the reverse.</summary>
    /// <returns>The negative.</returns>
    public GreyPicture Inverted() => this with { Values = Array.ConvertAll(Values, v => (byte)(255 - v)) };

    /// <summary>Turns and mirrors the picture as its file asks.</summary>
    /// <param name="orientation">Exif's orientation, 1 to 8: 1 is upright, 6 is turned by 90 degrees.</param>
    /// <returns>The picture as it is shown.</returns>
    public GreyPicture Upright(int orientation)
    {
        if (orientation is < 2 or > 8) return this;
        bool isSwapped = orientation >= 5, flipsX = orientation is 2 or 3 or 7 or 8, flipsY = orientation is 3 or 4 or 6 or 7;
        var (width, height) = isSwapped ? (Height, Width) : (Width, Height);
        byte[] values = new byte[Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            var (x, y) = isSwapped ? (i / width, i % width) : (i % width, i / width);
            values[i] = Values[(flipsY ? Height - 1 - y : y) * Width + (flipsX ? Width - 1 - x : x)];
        }

        return new(width, height, values);
    }

    /// <summary>A part of the picture.</summary>
    /// <param name="left">The first column.</param>
    /// <param name="top">The first row.</param>
    /// <param name="width">Number of columns.</param>
    /// <param name="height">Number of rows.</param>
    /// <returns>The part.</returns>
    public GreyPicture Cut(int left, int top, int width, int height)
    {
        byte[] values = new byte[width * height];
        for (int y = 0; y < height; y++) Values.AsSpan((top + y) * Width + left, width).CopyTo(values.AsSpan(y * width));
        return new(width, height, values);
    }

    /// <summary>Scales by areas: each new pixel is the mean of what it covers.</summary>
    /// <param name="width">The new width.</param>
    /// <param name="height">The new height.</param>
    /// <returns>The picture in its new size.</returns>
    public GreyPicture Scaled(int width, int height)
    {
        var columns = Enumerable.Range(0, width).Select(x => Cover(x, Width, width).ToArray()).ToArray();
        double[] rows = new double[width * Height];
        for (int y = 0; y < Height; y++)
        {
            var row = Values.AsSpan(y * Width, Width);
            for (int x = 0; x < width; x++)
            {
                double sum = 0;
                foreach (var (index, share) in columns[x]) sum += share * row[index];
                rows[y * width + x] = sum;
            }
        }

        byte[] values = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            var cover = Cover(y, Height, height).ToArray();
            for (int x = 0; x < width; x++)
                values[y * width + x] = (byte)Math.Clamp(Math.Round(cover.Sum(c => c.Share * rows[c.Index * width + x])), 0, 255);
        }

        return new(width, height, values);
    }

    /// <summary>The old pixels below a new one, with their shares of it, which add up to 1.</summary>
    private static IEnumerable<(int Index, double Share)> Cover(int at, int old, int @new)
    {
        // In units in which an old pixel has the length `new` and a new pixel the length `old`.
        long start = (long)at * old, end = start + old;
        for (long index = start / @new; index * @new < end; index++)
        {
            long covered = Math.Min(end, (index + 1) * @new) - Math.Max(start, index * @new);
            yield return ((int)index, (double)covered / old);
        }
    }
}

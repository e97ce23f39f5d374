using FashionMnist.Data;

namespace Serve.Pictures;

/// <summary>
/// Makes of any picture what the network was trained on, by the steps by which Fashion-MNIST was made (H. Xiao, K. Rasul and
/// R. Vollgraf, 2017, section 2): margins are cut off, the longest edge becomes 28 pixels, the rest is filled with the background, which is
/// black.
/// </summary>
public static class NetworkView
{
    private const int Side = FashionData.Side;

    // A margin may differ from the mean of the border by this much: noise, JPEG's ripples, a soft shadow.
    private const int Margin = 16;

    /// <summary>The picture as 28 x 28 grey values on black.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>28 rows of 28 values.</returns>
    public static GreyPicture Of(GreyPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        // No image of the data set has a border whose mean is above 107.
        if (picture.BorderMean() > 127.5) picture = picture.Inverted();
        if (picture is { Width: Side, Height: Side }) return picture;
        byte background = (byte)Math.Round(picture.BorderMean());
        picture = WithoutMargins(picture, background);
        double scale = (double)Side / Math.Max(picture.Width, picture.Height);
        var thing = picture.Scaled(Edge(picture.Width * scale), Edge(picture.Height * scale));
        byte[] values = new byte[Side * Side];
        Array.Fill(values, background);
        for (int y = 0; y < thing.Height; y++)
        {
            int start = ((Side - thing.Height) / 2 + y) * Side + (Side - thing.Width) / 2;
            thing.Values.AsSpan(y * thing.Width, thing.Width).CopyTo(values.AsSpan(start));
        }

        return new(Side, Side, values);
    }

    private static int Edge(double length) => Math.Clamp((int)Math.Round(length), 1, Side);

    private static GreyPicture WithoutMargins(GreyPicture picture, byte background)
    {
        int left = picture.Width, right = -1, top = picture.Height, bottom = -1;
        for (int y = 0; y < picture.Height; y++)
        {
            for (int x = 0; x < picture.Width; x++)
            {
                if (Math.Abs(picture.Values[y * picture.Width + x] - background) <= Margin) continue;
                (left, right) = (Math.Min(left, x), Math.Max(right, x));
                (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
            }
        }

        return right < 0 ? picture : picture.Cut(left, top, right - left + 1, bottom - top + 1);
    }
}

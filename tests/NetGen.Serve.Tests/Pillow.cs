namespace NetGen.Serve.Tests;

/// <summary>Makes pictures by Pillow, a program that shares nothing with the server's decoder but the formats.</summary>
internal static class Pillow
{
    /// <summary>Makes a file of each image.</summary>
    /// <param name="images">PNG files.</param>
    /// <param name="save">Python that saves <c>image</c>, of index <c>number</c>, to the path <c>out</c>.</param>
    /// <returns>The files' bytes.</returns>
    public static byte[][] Make(byte[][] images, string save)
    {
        using TemporaryFolder folder = new();
        for (int i = 0; i < images.Length; i++) File.WriteAllBytes(folder.PathOf($"{i}.png"), images[i]);
        Python.Run(folder, $"""
            from PIL import Image, ImageChops, ImageOps
            for number in range({images.Length}):
                image, out = Image.open(f'{"{number}"}.png'), f'{"{number}"}.out'
                {save}
            """);
        return [.. images.Select((_, i) => File.ReadAllBytes(folder.PathOf($"{i}.out")))];
    }
}

using System.Security.Cryptography;

namespace FashionMnist.Data;

/// <summary>Images of Fashion-MNIST (H. Xiao, K. Rasul and R. Vollgraf, 2017) and their classes.</summary>
/// <param name="Pixels">Grey values, image by image, 28 rows of 28 bytes each; 0 is the background.</param>
/// <param name="Labels">The class of each image, 0 to 9.</param>
public sealed record FashionData(byte[] Pixels, byte[] Labels)
{
    /// <summary>Rows and columns of an image.</summary>
    public const int Side = 28;

    /// <summary>Bytes of an image.</summary>
    public const int ImageSize = Side * Side;

    // Mean and standard deviation of the training set's grey values, 0 to 1.
    private const float Mean = 0.2860f, Deviation = 0.3530f;

    /// <summary>Where Debian's package puts the files.</summary>
    public const string DefaultFolder = "/usr/share/datasets/fashion-mnist";

    /// <summary>The advice that ends every complaint about the data.</summary>
    public const string HowToGet =
        "Reinstall the data (Debian: sudo apt-get install --reinstall dataset-fashion-mnist), or name the folder that has it with --data.";

    /// <summary>What the classes are called.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
    ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <summary>Number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>Reads the training images.</summary>
    /// <param name="folder">The folder with the gzipped IDX files.</param>
    /// <returns>60,000 images, when it's the whole data set.</returns>
    public static FashionData ReadTraining(string folder) => Read(folder, "train");

    /// <summary>Reads the test images.</summary>
    /// <param name="folder">The folder with the gzipped IDX files.</param>
    /// <returns>10,000 images, when it's the whole data set.</returns>
    public static FashionData ReadTest(string folder) => Read(folder, "t10k");

    /// <summary>What the network gets for a grey value: of mean 0 and standard deviation 1 over the training images.</summary>
    /// <param name="grey">The grey value.</param>
    /// <returns>The network's input.</returns>
    public static float Normalize(byte grey) => (grey / 255f - Mean) / Deviation;

    /// <summary>A short digest of images and labels: two data sets with the same one are the same.</summary>
    /// <returns>12 hexadecimal digits.</returns>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Labels);
        hash.AppendData(Pixels);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    private static FashionData Read(string folder, string part)
    {
        string images = Path.Combine(folder, $"{part}-images-idx3-ubyte.gz"), labels = Path.Combine(folder, $"{part}-labels-idx1-ubyte.gz");
        if (!Directory.Exists(folder)) throw new DataException($"{folder}: there is no such folder. {HowToGet}");
        foreach (string file in (string[])[images, labels])
        {
            if (!File.Exists(file)) throw new DataException($"{file}: there is no such file. {HowToGet}");
        }

        var (imageDimensions, pixels) = IdxFile.Read(images, null, Side, Side);
        var (_, classes) = IdxFile.Read(labels, (int?)null);
        if (classes.Length != imageDimensions[0])
        {
            throw new DataException(
                $"{labels}: expected a label for each of the {imageDimensions[0]} images of {Path.GetFileName(images)}, "
                    + $"found {classes.Length}. {HowToGet}");
        }

        int wrong = classes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(ClassNames.Count - 1));
        if (wrong >= 0)
        {
            throw new DataException(
                $"{labels}: expected labels 0 to {ClassNames.Count - 1}, found {classes[wrong]} for image {wrong}. {HowToGet}");
        }

        return new(pixels, classes);
    }
}

using FashionMnist.Data;
using NetGen.Training;

namespace NetGen.FashionMnist.Tests;

/// <summary>The four files together, and the batches made of them.</summary>
public sealed class FashionDataTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public FashionDataTests() => Idx.WriteDataSet(_scratch.Folder, training: 30, test: 20);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_whole_data_set_is_read()
    {
        Assert.Equal(30, FashionData.ReadTraining(_scratch.Folder).Count);
        Assert.Equal(20 * 784, FashionData.ReadTest(_scratch.Folder).Pixels.Length);
    }

    [Fact]
    public void A_missing_folder_or_file_tells_how_to_get_it()
    {
        string folder = Assert.Throws<DataException>(() => FashionData.ReadTest(_scratch["nowhere"])).Message;
        Assert.Contains(_scratch["nowhere"], folder);
        Assert.Contains("dataset-fashion-mnist", folder);
        File.Delete(_scratch["t10k-labels-idx1-ubyte.gz"]);
        Assert.Contains("t10k-labels-idx1-ubyte.gz", Assert.Throws<DataException>(() => FashionData.ReadTest(_scratch.Folder)).Message);
    }

    [Fact]
    public void Labels_and_images_must_be_equally_many()
    {
        File.WriteAllBytes(_scratch["train-labels-idx1-ubyte.gz"], Idx.Pack(Idx.Content([29], new byte[29])));
        string message = Assert.Throws<DataException>(() => FashionData.ReadTraining(_scratch.Folder)).Message;
        Assert.Contains("each of the 30 images", message);
        Assert.Contains("found 29", message);
    }

    [Fact]
    public void A_label_outside_the_classes_is_found()
    {
        byte[] labels = new byte[30];
        labels[17] = 10;
        File.WriteAllBytes(_scratch["train-labels-idx1-ubyte.gz"], Idx.Pack(Idx.Content([30], labels)));
        Assert.Contains("found 10 for image 17", Assert.Throws<DataException>(() => FashionData.ReadTraining(_scratch.Folder)).Message);
    }

    [Fact]
    public void Batches_have_every_image_once_normalized()
    {
        var data = FashionData.ReadTraining(_scratch.Folder);
        var reader = new BatchReader(data, 8);
        Assert.Equal(4, reader.Batches);
        var (shapes, pixels, labels) = (new List<long[]>(), new List<float>(), new List<long>());
        foreach (var (images, classes) in reader.InOrder())
        {
            shapes.Add(images.shape);
            pixels.AddRange(images.data<float>().ToArray());
            labels.AddRange(classes.data<long>().ToArray());
            images.Dispose();
            classes.Dispose();
        }

        Assert.Equal([8, 1, 28, 28], shapes[0]);
        Assert.Equal([6, 1, 28, 28], shapes[3]);
        Assert.Equal(data.Labels.Select(l => (long)l), labels);
        Assert.Equal((data.Pixels[1000] / 255.0 - 0.2860) / 0.3530, pixels[1000], 1e-5);
    }

    [Fact]
    public void Shuffled_batches_depend_on_seed_and_epoch_alone()
    {
        var reader = new BatchReader(FashionData.ReadTraining(_scratch.Folder), 30);
        var first = Once(reader, seed: 1, epoch: 0);
        Assert.Equal(first.Pixels, Once(reader, seed: 1, epoch: 0).Pixels);
        Assert.NotEqual(first.Labels, Once(reader, seed: 1, epoch: 1).Labels);
        Assert.NotEqual(first.Labels, Once(reader, seed: 2, epoch: 0).Labels);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => (long)(i % 10)).Order(), first.Labels.Order());
    }

    private static (float[] Pixels, long[] Labels) Once(BatchReader reader, long seed, int epoch)
    {
        var (images, labels) = reader.Shuffled(new EpochRandom(seed, epoch)).Single();
        using (images)
        using (labels) return (images.data<float>().ToArray(), labels.data<long>().ToArray());
    }
}

namespace Experiments.Running;

/// <summary>How long and on what an experiment runs.</summary>
/// <param name="DataFolder">Folder of the gzipped IDX files.</param>
/// <param name="OutputFolder">Folder of everything that is written.</param>
/// <param name="Images">How many of the training images are used, the first ones.</param>
/// <param name="Epochs">Passes over them.</param>
/// <param name="Minutes">When training stops at the latest; what is written then says so.</param>
/// <param name="Batch">Images in a step.</param>
/// <param name="TestImages">How many of the test images are used, the first ones.</param>
/// <param name="Seed">Decides first weights, order, augmentation and dropout.</param>
/// <param name="Threads">Threads that torch may use.</param>
internal sealed record RunOptions(
    string DataFolder, string OutputFolder, int Images, int Epochs, double? Minutes, int Batch, int TestImages, long Seed, int Threads);

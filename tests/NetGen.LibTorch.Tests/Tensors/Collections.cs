namespace NetGen.LibTorch.Tests.Tensors;

/// <summary>Tests that count the process's tensors or draw from its random numbers: they run while no other does.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public class AloneCollection;

namespace NetGen.Runtime.Tests;

public sealed class LibtorchCheckTests
{
    // What runs the tests chooses kernels that are right on every processor.
    [Fact]
    public void The_kernels_of_this_run_compute_right() => Assert.Null(LibtorchCheck.FindProblem());
}

// torch has one random number generator for all threads: tests that draw the same numbers twice must not run in parallel with others.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

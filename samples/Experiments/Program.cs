return await Experiments.CommandLine.Run(args, Console.Out, Console.Error);

return await FashionMnist.CommandLine.Run(args, Console.Out, Console.Error);

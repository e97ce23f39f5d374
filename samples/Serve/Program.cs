using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using Serve;

if (args is ["--help" or "-h" or "-?", ..])
{
    Console.WriteLine(ServeOptions.Help);
    return 0;
}

try
{
    await using var app = Server.Create(args);
    await app.RunAsync();
    return 0;
}
// What a person can put right: a setting, the model's file, the address.
catch (Exception failure)
    when (failure
            is OptionsValidationException
                or InvalidOperationException { InnerException: FormatException or ArgumentException }
                or ModelException
                or OnnxRuntimeException
                or IOException
                or FormatException)
{
    Console.Error.WriteLine($"error: {failure.Message}");
    return 1;
}

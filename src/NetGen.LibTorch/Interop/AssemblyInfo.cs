// Everything that crosses the border is blittable: bool is one byte, structs are copied as they are.
[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

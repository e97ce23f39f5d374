using NetGen.Testing;

namespace NetGen.Runtime.Tests;

/// <summary>Files that PyTorch wrote, made once for all tests: importing torch takes seconds.</summary>
public sealed class PythonFiles : IDisposable
{
    private const string Script =
        Python.Safetensors
        + """
            import argparse, collections, io, os, zipfile
            types = [torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float16, torch.bfloat16,
                     torch.float32, torch.float64, torch.complex64, torch.complex128]
            all_types = {str(t)[6:]: torch.tensor([1, 0, 1, 1]).to(t).reshape(2, 2) for t in types}
            torch.save(all_types, 'types.pth')
            save_file({k: v for k, v in all_types.items() if k != 'complex128'}, 'types.safetensors', {'by': 'python'})

            # TinyNet's twin: values 0, 1, 2, ... in each tensor.
            net = torch.nn.Module()
            net.conv, net.bn, net.fc = torch.nn.Conv2d(2, 4, 3, padding=1, bias=False), torch.nn.BatchNorm2d(4), torch.nn.Linear(4, 3)
            with torch.no_grad():
                for tensor in net.state_dict().values(): tensor.copy_(torch.arange(tensor.numel()).reshape(tensor.shape))
            state = net.state_dict()
            assert state._metadata
            for protocol in (2, 3, 4, 5): torch.save(state, f'tiny{protocol}.pth', pickle_protocol=protocol)
            save_file(state, 'tiny.safetensors')
            torch.save(dict(net.named_parameters()) | dict(net.named_buffers()), 'parameters.pth')
            optimizer = torch.optim.SGD(net.parameters(), 0.1, momentum=0.9)
            torch.save({'epoch': 3, 'best': 0.5, 'args': ['a', ('b', None, True, 2**70, -1)], 'outer': {'state_dict': state},
                        'optimizer': optimizer.state_dict()}, 'checkpoint.pth')
            torch.save(state, 'legacy.pth', _use_new_zipfile_serialization=False)
            torch.save({'x': torch.zeros(1), 'args': argparse.Namespace(lr=1)}, 'namespace.pth')
            torch.save(net, 'module.pth')
            torch.save([torch.zeros(1)], 'list.pth')
            torch.save({}, 'empty.pth')
            torch.save({'x': torch.zeros(3).to_sparse()}, 'sparse.pth')
            torch.save({'x': torch.quantize_per_tensor(torch.zeros(3), 0.1, 0, torch.qint8)}, 'quantized.pth')
            class Evil:
                def __reduce__(self): return (os.system, ('touch executed',))
            torch.save({'x': Evil()}, 'evil.pth')
            torch.jit.save(torch.jit.script(torch.nn.Linear(2, 2)), 'script.pth')

            # Views: all of one storage of 0 ... 23.
            base = torch.arange(24.)
            torch.save({'base': base, 'offset': base[5:9], 'transposed': base.reshape(4, 6).t(), 'steps': base[1::5],
                        'expanded': base[3:4].expand(2, 3), 'block': base.reshape(2, 3, 4)[:, 1:, ::2], 'scalar': base[7],
                        'none': base[4:4], 'permuted': base.reshape(2, 3, 4).permute(2, 0, 1)}, 'views.pth')

            # What a zip program makes of it: compressed, other alignment, one more file.
            def rezip(source, target, method, change=lambda name, data: data):
                with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', method) as new:
                    for entry in old.infolist():
                        new.writestr(entry.filename, change(entry.filename, old.read(entry)))
            rezip('tiny2.pth', 'deflated.pth', zipfile.ZIP_DEFLATED)
            rezip('views.pth', 'deflated-views.pth', zipfile.ZIP_DEFLATED)
            rezip('tiny2.pth', 'bzip2.pth', zipfile.ZIP_BZIP2)

            # The same from a machine of the other byte order.
            def width_of(name, t): return t.element_size() // 2 if name.startswith('complex') else t.element_size()
            widths = {f'types/data/{i}': width_of(name, t) for i, (name, t) in enumerate(all_types.items())}
            def turn(name, data):
                width = widths.get(name, 1)
                return b''.join(data[i:i + width][::-1] for i in range(0, len(data), width))
            rezip('types.pth', 'big.pth', zipfile.ZIP_STORED, turn)
            with zipfile.ZipFile('big.pth', 'a') as z: z.writestr('types/byteorder', 'big')
            rezip('types.pth', 'little.pth', zipfile.ZIP_STORED)
            with zipfile.ZipFile('little.pth', 'a') as z: z.writestr('types/byteorder', 'little')
            """;

    private readonly TemporaryFolder _folder = new();

    public PythonFiles() => Python.Run(_folder, Script);

    public void Dispose() => _folder.Dispose();

    /// <summary>One of the files.</summary>
    public string PathOf(string name) => _folder.PathOf(name);
}

using System.Net.Sockets;
using System.Text;

namespace NetGen.Serve.Tests;

/// <summary>A client that takes its time.</summary>
internal sealed class SlowSender(TcpClient connection) : IDisposable
{
    public static async Task<SlowSender> BeginAsync(ServerProcess server, int length, byte[] sent)
    {
        Uri url = new(server.Url);
        TcpClient connection = new();
        await connection.ConnectAsync(url.Host, url.Port);
        SlowSender sender = new(connection);
        string header = $"POST /classify HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Length: {length}\r\n\r\n";
        await sender.SendAsync([.. Encoding.ASCII.GetBytes(header), .. sent]);
        return sender;
    }

    public async Task SendAsync(byte[] bytes) => await connection.GetStream().WriteAsync(bytes);

    public async Task<string> AnswerAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        byte[] buffer = new byte[16384];
        StringBuilder answer = new();
        // The last chunk is empty.
        while (!answer.ToString().EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal)
            && await connection.GetStream().ReadAsync(buffer, patience.Token) is > 0 and int count)
        {
            answer.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return answer.ToString();
    }

    public void Dispose() => connection.Dispose();
}

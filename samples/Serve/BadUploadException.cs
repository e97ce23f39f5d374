namespace Serve;

/// <summary>An upload that isn't a picture the server takes, explained to the person who sent it.</summary>
/// <param name="status">The HTTP status, 400 to 499.</param>
/// <param name="title">What is wrong, the same for every upload of this kind.</param>
/// <param name="detail">What was expected, what was found and what to do.</param>
public sealed class BadUploadException(int status, string title, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>What is wrong, in a few words.</summary>
    public string Title => title;
}

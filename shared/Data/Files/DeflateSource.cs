namespace Course.Data.Files;

/// <summary>
/// Hands a file to <see cref="System.IO.Compression.DeflateStream"/>, which reads ahead and does not tell where its data ended: from <see
/// cref="SingleFrom"/> on it gets one byte at a time, and then has read exactly to their end.
/// </summary>
/// <param name="file">The file; its position is where the next byte comes from.</param>
internal sealed class DeflateSource(Stream file) : Stream
{
    /// <summary>The place in the file from which bytes are handed out singly.</summary>
    public long SingleFrom { get; set; }

    /// <summary>Where the last piece that was handed out began.</summary>
    public long LastPiece { get; private set; }

    /// <summary>Whether the last piece was a single byte, so that the data end where the file now stands.</summary>
    public bool IsExact => file.Position - LastPiece <= 1;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        LastPiece = file.Position;
        return file.Read(buffer[..(int)Math.Clamp(SingleFrom - LastPiece, Math.Min(1, buffer.Length), buffer.Length)]);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

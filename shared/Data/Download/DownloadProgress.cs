namespace Course.Data.Download;

/// <summary>How far the download of a file has come.</summary>
/// <param name="FileName">The file, without its folder.</param>
/// <param name="BytesDone">Bytes that are here, including those of an earlier download that broke off.</param>
/// <param name="BytesTotal">Bytes of the whole file, if the server tells.</param>
public readonly record struct DownloadProgress(string FileName, long BytesDone, long? BytesTotal);

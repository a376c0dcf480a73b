namespace Course.Cnn.Models;

/// <summary>
/// A model file that cannot be used. The message is one sentence that names the file, what is wrong with it and what to do.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="problem">What is wrong, as a half sentence.</param>
/// <param name="advice">What to do, as an imperative.</param>
/// <param name="cause">What the system reported, if it did.</param>
public sealed class ModelFileException(string path, string problem, string advice, Exception? cause = null)
    : IOException($"{path}: {problem}; {advice}.", cause);

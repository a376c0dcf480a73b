namespace Course.Neuron;

/// <summary>
/// How often a picture of one class was taken for another: the row is the true class, the column the predicted one.
/// All measures of quality are read off it.
/// </summary>
/// <remarks>
/// Lecture "Neural networks and computer vision", the metric of quality. Accuracy alone misleads when the classes are not equally common.
/// </remarks>
public sealed class ConfusionMatrix
{
    private readonly int[,] counts;

    /// <summary>An empty matrix.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one class.</exception>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        counts = new int[classes, classes];
    }

    /// <summary>The number of classes.</summary>
    public int Classes => counts.GetLength(0);

    /// <summary>All samples counted so far.</summary>
    public int Total { get; private set; }

    /// <summary>How many samples of class <paramref name="truth"/> were predicted as <paramref name="prediction"/>.</summary>
    public int this[int truth, int prediction] => counts[truth, prediction];

    /// <summary>Counts one sample.</summary>
    public void Add(int truth, int prediction)
    {
        counts[truth, prediction]++;
        Total++;
    }

    /// <summary>The share of right answers among all; NaN without samples.</summary>
    public double Accuracy
    {
        get
        {
            var right = 0;
            for (var i = 0; i < Classes; i++)
            {
                right += counts[i, i];
            }

            return right / (double)Total;
        }
    }

    // <measures>
    /// <summary>
    /// Of the samples predicted as a class, the share that is of it: true positives / (true + false positives). NaN if none was predicted.
    /// </summary>
    public double Precision(int ofClass) => counts[ofClass, ofClass] / (double)PredictedAs(ofClass);

    /// <summary>
    /// Of the samples of a class, the share that was found: true positives / (true positives + false negatives). NaN if the class has none.
    /// </summary>
    public double Recall(int ofClass) => counts[ofClass, ofClass] / (double)SamplesOf(ofClass);

    /// <summary>The harmonic mean of precision and recall, 2 P R / (P + R): high only if both are.</summary>
    public double F1(int ofClass) => 2.0 * counts[ofClass, ofClass] / (PredictedAs(ofClass) + SamplesOf(ofClass));
    // </measures>

    /// <summary>How many samples are of a class.</summary>
    public int SamplesOf(int truth)
    {
        var sum = 0;
        for (var prediction = 0; prediction < Classes; prediction++)
        {
            sum += counts[truth, prediction];
        }

        return sum;
    }

    /// <summary>How many samples were predicted as a class.</summary>
    public int PredictedAs(int prediction)
    {
        var sum = 0;
        for (var truth = 0; truth < Classes; truth++)
        {
            sum += counts[truth, prediction];
        }

        return sum;
    }
}

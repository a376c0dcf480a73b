using Course.Data;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class NormalizationTests
{
    [Test]
    public void Each_column_gets_mean_zero_and_deviation_one()
    {
        // Column 0: mean 3, deviation 2. Column 1: constant. Column 2: mean 1, deviation 1, one value missing.
        var data = Tensor<float>.FromArray(new[,] { { 1, 7, 0 }, { 5, 7, 2 }, { 1, 7, float.NaN }, { 5, 7, 1 } });
        data[3, 2] = 2;
        data[1, 2] = 0;
        data[0, 2] = 1;
        var normalization = Normalization.Of(data);
        Assert.That(normalization.Mean.Data.ToArray(), Is.EqualTo(new[] { 3, 7, 1f }));
        Assert.That(normalization.Deviation.Data.ToArray(), Is.EqualTo(new[] { 2, 0, MathF.Sqrt(2 / 3f) }).Within(1e-6));
        var root = 1 / MathF.Sqrt(2 / 3f);
        Assert.That(normalization.Apply(data).Data.ToArray(),
            Is.EqualTo(new[] { -1, 0, 0, 1, 0, -root, -1, 0, float.NaN, 1, 0, root }).Within(1e-6));
    }

    [Test]
    public void Pictures_are_measured_by_channel_as_their_tensor_is()
    {
        var pixels = new byte[5 * 4 * 3 * 3];
        new Random(1).NextBytes(pixels);
        var images = new LabelledImages(pixels, [5, 4, 3, 3], new int[5], ["only"]);
        var fromBytes = Normalization.Of(images);
        var fromTensor = Normalization.Of(images.ToTensor());
        Assert.That(fromBytes.Mean.Data.ToArray(), Is.EqualTo(fromTensor.Mean.Data.ToArray()).Within(1e-6));
        Assert.That(fromBytes.Deviation.Data.ToArray(), Is.EqualTo(fromTensor.Deviation.Data.ToArray()).Within(1e-6));
        var normalized = Normalization.Of(fromBytes.Apply(images.ToTensor()));
        Assert.That(normalized.Mean.Data.ToArray(), Is.All.EqualTo(0).Within(1e-6));
        Assert.That(normalized.Deviation.Data.ToArray(), Is.All.EqualTo(1).Within(1e-5));
    }

    [Test]
    public void The_numbers_outlive_the_training_step_they_were_measured_in()
    {
        Normalization normalization;
        using (StepScope.Begin())
        {
            normalization = Normalization.Of(Tensor<float>.FromArray(new float[,] { { 1 }, { 5 } }));
        }

        Assert.That(normalization.Apply(Tensor<float>.FromArray(new float[,] { { 7 } })).Item(), Is.EqualTo(2));
    }

    [Test]
    public void Other_features_than_the_measured_are_refused()
    {
        var two = new Normalization(Tensor<float>.Vector(1, 2), Tensor<float>.Vector(1, 1));
        Assert.That(() => two.Apply(Tensor<float>.Zeros([5, 3])), Throws.TypeOf<ShapeException>().With.Message.Contains("2 features"));
        Assert.That(() => two.Apply(Tensor<float>.Zeros([5, 1])), Throws.TypeOf<ShapeException>());
        Assert.That(() => Normalization.Of(Tensor<float>.Scalar(1)), Throws.TypeOf<ShapeException>());
        Assert.That(() => new Normalization(Tensor<float>.Vector(1, 2), Tensor<float>.Vector(1)), Throws.TypeOf<ShapeException>());
    }
}

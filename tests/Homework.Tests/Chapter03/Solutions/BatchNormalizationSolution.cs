using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct BatchNormalizationSolution : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) => new Layer(channels, epsilon, momentum);

    private sealed class Layer(int channels, double epsilon, double momentum) : IBatchNormalizationLayer
    {
        private Tensor runningMean = Tensor.Zeros([channels]);
        private Tensor runningVariance = Tensor.Ones([channels]);

        public Tensor Train(Tensor x)
        {
            var count = (double)x.Shape[0];
            var mean = x.Sum(0) / count;
            var variance = ((x - mean) * (x - mean)).Sum(0) / count;
            runningMean = runningMean * (1 - momentum) + mean * momentum;
            runningVariance = runningVariance * (1 - momentum) + variance * (momentum * count / (count - 1));
            return Normalize(x, mean, variance);
        }

        public Tensor Predict(Tensor x) => Normalize(x, runningMean, runningVariance);

        private Tensor Normalize(Tensor x, Tensor mean, Tensor variance) => (x - mean) / (variance + epsilon).Sqrt();
    }
}

// A program of somebody who has nothing but the engine's NuGet packages: it learns the exclusive or,
// and trains the lecture's network for a few steps. .ci/run packs the engine, copies this folder out of the repository and runs it there.
// It ends with 1 when something is not as it should be.
using Course.Cnn;
using Course.Data;
using Course.Data.Digits;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Neuron;
using Course.Optimization.Optimizers;
using Course.Tensors;

var failures = 0;

// <xor>
var x = Tensor<float>.FromArray(new float[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } });
var t = Tensor<float>.FromArray(new float[,] { { 0 }, { 1 }, { 1 }, { 0 } });
var rng = new Rng(1);
var xor = new Sequential<float>(new Linear<float>(2, 8, Activation<float>.Tanh, rng), new Linear<float>(8, 1, rng));
var xorOptimizer = new Adam<float>(xor, learningRate: 0.05);
var xorLosses = new List<float>();
for (var step = 0; step < 200; step++)
{
    xorOptimizer.ZeroGradient();
    var loss = xor.Forward(x).BinaryCrossEntropyWithLogits(t);
    loss.Backward();
    xorOptimizer.Step();
    xorLosses.Add(loss.Value.Item());
}
// </xor>

var answers = xor.Forward(x).Value.Data.ToArray().Select(logit => logit > 0 ? 1f : 0f).ToArray();
Console.WriteLine($"xor: loss {xorLosses[0]:F4} -> {xorLosses[^1]:F4}, answers {string.Join(' ', answers)}");
Require(xorLosses[^1] < 0.05 * xorLosses[0], "the loss of the exclusive or falls");
Require(answers.SequenceEqual(t.Data.ToArray()), "the exclusive or is learned");

var network = LectureNetwork.Create<float>(new Rng(1));
var loop = new TrainingLoop<float>(network, new Adam<float>(network));
var history = loop.Run(new Batches<float>(new DigitsGenerator().Generate(320), batchSize: 64, new Rng(2)), epochs: 4);

var (first, last) = (history[0].Training.Loss, history[^1].Training.Loss);
Console.WriteLine($"the lecture's network: {network.ParameterCount} parameters, loss {first:F4} -> {last:F4} in {loop.StepsDone} steps");
Require(network.ParameterCount == 121_930, "the lecture's network has 121 930 parameters");
Require(last < 0.9 * first, "the loss of the lecture's network falls");
return failures == 0 ? 0 : 1;

void Require(bool holds, string what)
{
    if (!holds)
    {
        failures++;
        Console.Error.WriteLine($"Not so: {what}.");
    }
}

using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using Course.Tensors;
using ILGPU;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>Devices, their memory, and what happens when something is wrong.</summary>
[TestFixtureSource(typeof(TestDevices), nameof(TestDevices.Kinds))]
public sealed class DeviceTests(DeviceKind kind)
{
    [Test]
    public void Numbers_come_back_as_they_went()
    {
        var (device, x) = (TestDevices.Of(kind), new Rng(1).Normal<float>([3, 5]));
        using var there = device.Upload(x);
        var back = new float[15];
        there.Reshape([5, 3]).Download(back);

        Assert.That(back, Is.EqualTo(x.Data.ToArray()));
        Assert.That(there.Shape, Is.EqualTo(x.Shape));
    }

    [Test]
    public void Memory_that_is_given_back_serves_the_next_tensor_of_its_size()
    {
        var device = TestDevices.Of(kind);
        device.Rent<float>([1234]).Dispose();
        var before = device.LiveBuffers;
        for (var i = 0; i < 100; i++)
        {
            using var step = device.BeginStep();
            device.Rent<float>([1234]);
        }

        Assert.That(device.LiveBuffers, Is.EqualTo(before));
    }

    [Test]
    public void Two_steps_at_once_are_refused()
    {
        using var step = TestDevices.Of(kind).BeginStep();

        Assert.That(() => TestDevices.Of(kind).BeginStep(), Throws.InvalidOperationException.With.Message.Contains("open already"));
    }

    [Test]
    public void More_numbers_than_there_is_room_for_are_refused()
    {
        using var tensor = TestDevices.Of(kind).Rent<float>([4]);

        Assert.That(() => tensor.Upload(new float[5]), Throws.TypeOf<ShapeException>());
        Assert.That(() => tensor.Download(new float[5]), Throws.TypeOf<ShapeException>());
        Assert.That(() => tensor.Reshape([5]), Throws.TypeOf<ShapeException>());
        Assert.That(() => tensor.Part(2, [3]), Throws.TypeOf<ShapeException>());
    }

    [Test]
    public void A_kernel_that_does_not_compile_is_named_with_its_reason_and_spoils_no_other()
    {
        var device = TestDevices.Of(kind);
        using var x = device.Upload(Tensor<float>.Vector(-1, 2));

        Assert.That(() => device.ForEach(2, new Throwing(x.View)), Throws.TypeOf<DeviceException>()
            .With.Message.Contains(nameof(Throwing)).And.Message.Contains("compiler says"));
        device.ForEach(2, new Relu(x.View, x.View));
        var numbers = new float[2];
        x.Download(numbers);
        Assert.That(numbers, Is.EqualTo(new float[] { 0, 2 }));
    }

    [Test]
    public void Memory_that_the_device_does_not_have_is_told_in_one_sentence()
    {
        var device = TestDevices.OfFast(kind);

        void Fill() => Array.ForEach([.. Enumerable.Range(0, 1000)], _ => device.Rent<double>([Array.MaxLength / 2]));

        Assert.That(Fill, Throws.TypeOf<DeviceException>().With.Message.Contains("no memory for").And.Message.Contains("smaller batches"));
    }

    [Test]
    public void Every_candidate_has_a_name_or_a_reason_why_it_cannot_be_used()
    {
        foreach (var candidate in DeviceCandidate.All())
        {
            Assert.That(candidate.Name.Length > 0 || candidate.Refusal is { Length: > 0 }, candidate.Title);
        }

        var missing = new DeviceCandidate(kind, "", "CUDA", "", "there is no driver");
        Assert.That(missing.Open, Throws.TypeOf<DeviceException>().With.Message.EqualTo("CUDA cannot be used: there is no driver."));
    }

    private readonly struct Throwing(ArrayView<float> x) : IElementKernel
    {
        private readonly ArrayView<float> x = x;

        public void Run(int i) => x[i] = x[i] > 0 ? 1 : throw new InvalidOperationException("a kernel cannot throw");
    }
}

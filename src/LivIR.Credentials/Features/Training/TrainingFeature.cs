using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Training.ActivityRecord;
using LivIR.Credentials.Features.Training.BookActivity;
using LivIR.Credentials.Features.Training.HoursRegister;
using LivIR.Credentials.Features.Training.RecordTraining;
using LivIR.Credentials.Features.Training.TakeBackBooking;
using LivIR.Credentials.Features.Training.TrainingRegister;

namespace LivIR.Credentials.Features.Training;

/// <summary>Activities with hours or credits.</summary>
public static class TrainingFeature
{
    /// <summary>Adds the handlers, readers and the workbook.</summary>
    public static IServiceCollection AddTrainingFeature(this IServiceCollection services) => services
        .AddSingleton<RecordTrainingHandler>()
        .AddSingleton<ActivityReader>()
        .AddSingleton<AttendeeReader>()
        .AddSingleton<BookActivityHandler>()
        .AddSingleton<TakeBackBookingHandler>()
        .AddSingleton<TrainingRegisterReader>()
        .AddSingleton<IReport, TrainingReport>()
        .AddSingleton<HoursRegisterReader>()
        .AddSingleton<IReport, HoursReport>();
}

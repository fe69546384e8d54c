using LivIR.Credentials.Features.Compliance;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Which binder is wanted.</summary>
/// <param name="FacilityCode">The facility.</param>
/// <param name="StandardCode">The standard.</param>
/// <param name="Days">The day it is for and the day of knowledge; today at the facility where one is empty.</param>
public sealed record BinderQuestion(string FacilityCode, string StandardCode, AskedDays Days);

/// <summary>How far the making of a binder is.</summary>
/// <param name="Done">Steps done.</param>
/// <param name="Of">All steps: one for each staff member and some for the facility.</param>
/// <param name="Now">What is being written.</param>
public sealed record BinderProgress(int Done, int Of, string Now);

/// <summary>A binder that was made.</summary>
/// <param name="FileName">A name for it.</param>
/// <param name="Days">The days it is for, both named.</param>
/// <param name="Staff">How many staff files are in it.</param>
/// <param name="Files">How many files are in it, the manifest's own left out.</param>
/// <param name="Rows">How many rows of its lists are summed one by one.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Held">How many files are not in it, because they wait for the malware scan or did not pass it.</param>
/// <param name="Fingerprint">The fingerprint of the key that signed it.</param>
public sealed record BinderMade(string FileName, AskedDays Days, int Staff, int Files, int Rows, long Bytes, int Held, string Fingerprint);

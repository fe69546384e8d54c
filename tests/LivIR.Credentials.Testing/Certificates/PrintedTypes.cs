namespace LivIR.Credentials.Testing.Certificates;

/// <summary>How a credential type is printed: by whom, and in which words of which language.</summary>
internal sealed record PrintedType(string Code, string Issuer, string IssuerPrinted, string Title, string Language);

/// <summary>Types as papers print them, which is seldom as the catalogue names them.</summary>
internal static class PrintedTypes
{
    public static readonly PrintedType[] All =
    [
        new("BLS", "AHA", "American Heart Association", "BLS Provider", "en"),
        new("ACLS", "AHA", "American Heart Association", "Advanced Cardiovascular Life Support (ACLS) Provider", "en"),
        new("PALS", "AHA", "American Heart Association", "Pediatric Advanced Life Support Provider", "en"),
        new("EBIR", "CIRSE", "Cardiovascular and Interventional Radiological Society of Europe", "European Board of Interventional Radiology", "en"),
        new("EDIR", "EBR", "European Board of Radiology", "European Diploma in Radiology", "en"),
        new("ABR-DR", "ABR", "The American Board of Radiology", "Diagnostic Radiology", "en"),
        new("ABR-IRDR", "ABR", "The American Board of Radiology", "Interventional Radiology and Diagnostic Radiology", "en"),
        new("FRCR", "RCR", "The Royal College of Radiologists", "Fellowship of the Royal College of Radiologists", "en"),
        new("RCIS", "CCI", "Cardiovascular Credentialing International", "Registered Cardiovascular Invasive Specialist", "en"),
        new("CRN", "RNCB", "Radiologic Nursing Certification Board", "Certified Radiology Nurse", "en"),
        new("ARRT-VI", "ARRT", "American Registry of Radiologic Technologists", "Registered Technologist, Vascular-Interventional", "en"),
        new("LASER", "HOSP", "Anadolu Coast Hospital", "Laser Safety", "en"),
        new("MR-L2", "HOSP", "Anadolu Coast Hospital", "MR Personnel Level 2", "en"),
        new("CONTRAST", "HOSP", "North Bay Medical Center", "Contrast Reaction and Anaphylaxis Management", "en"),
        new("PRIV-US", "HOSP", "North Bay Medical Center", "HIPAA Privacy and Security", "en"),
        new("BLS", "AHA", "American Heart Association", "Temel Yaşam Desteği", "tr"),
        new("ACLS", "AHA", "American Heart Association", "İleri Kardiyak Yaşam Desteği", "tr"),
        new("TR-NDK", "NDK", "Nükleer Düzenleme Kurumu", "Radyasyondan Korunma Eğitimi", "tr"),
        new("TR-TRDYK", "TR-TRD", "Türk Radyoloji Derneği", "Türk Radyoloji Yeterlik Belgesi", "tr"),
        new("IPC", "HOSP", "Körfez Hastanesi", "Enfeksiyon Kontrolü", "tr"),
        new("PRIV-EU", "HOSP", "Körfez Hastanesi", "Kişisel Verilerin Korunması", "tr"),
        new("TR-UZM", "TR-MOH", "T.C. Sağlık Bakanlığı", "Radyoloji Uzmanlık Belgesi", "tr"),
        new("DE-FACHKUNDE", "DE-AUTH", "Ärztekammer Nord", "Fachkunde im Strahlenschutz", "de"),
    ];

    public static readonly string[] Holders =
    [
        "Ayşe Yıldırım", "Mehmet Can Öztürk", "Zeynep Güneş", "İbrahim Çelik", "Şule Arslan-Demir", "Emily Carter", "James O'Neill", "Maria Fernanda Lopez", "Wei Zhang", "Priya Raman", "Jürgen Müller", "Hannah Schröder", "Daniel J. Brooks", "Fatma Nur Şahin", "Liam Fraser", "Sofia Rossi", "Kenji Tanaka", "Aoife Byrne", "Oğuzhan Kılıç", "Elif Sude Aydın",
    ];
}

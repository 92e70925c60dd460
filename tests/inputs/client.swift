import Foundation

let data = FileHandle.standardInput.readDataToEndOfFile()
let bundle = try JSONDecoder().decode(SuppleBundle.self, from: data)
guard bundle.bundleVersion.split(separator: ".").first == "2" else { fatalError("This app reads bundles 2.x.") }
for exercise in bundle.edition.exercises {
    print(exercise.emergencyNotice, exercise.stopNotice, separator: "\n")
    for step in exercise.steps { print("\(step.number). \(step.text)") }
    print(exercise.dose?.sentences.joined(separator: " ") ?? exercise.doseUnknownPhrase ?? "")
}
for routine in bundle.edition.routines {
    print(routine.phases.map { $0.timeline.reduce(0) { $0 + ($1.seconds ?? 0) } })
}
print(bundle.words["activity.hold"] ?? "")

import java.io.File
import kotlinx.serialization.json.Json
import supple.SuppleBundle

fun main() {
    val json = Json { ignoreUnknownKeys = true }
    val bundle = json.decodeFromString<SuppleBundle>(System.`in`.reader().readText())
    check(bundle.bundleVersion.substringBefore('.') == "2") { "This app reads bundles 2.x." }
    for (exercise in bundle.edition.exercises) {
        println(listOf(exercise.emergencyNotice, exercise.stopNotice).joinToString("\n"))
        exercise.steps.forEach { println("${it.number}. ${it.text}") }
        println(exercise.dose?.sentences?.joinToString(" ") ?: exercise.doseUnknownPhrase)
    }
    for (routine in bundle.edition.routines) println(routine.phases.map { phase -> phase.timeline.sumOf { it.seconds ?: 0 } })
    println(bundle.words["activity.hold"])
}

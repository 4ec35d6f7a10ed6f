package main

import (
	"fmt"
	"strconv"
	"strings"
)

// wider names the classes that hold all of a class: each soldier is a person, but not each person a soldier.
var wider = map[string][]string{
	"worker": {"person"}, "soldier": {"person"}, "police": {"worker", "person"}, "child": {"person"}, "student": {"person"}, "teacher": {"worker", "person"},
	"patient": {"person"}, "doctor": {"worker", "person"}, "victim": {"person"}, "official": {"worker", "person"}, "politician": {"person"}, "candidate": {"person"},
	"criminal": {"person"}, "prisoner": {"person"}, "migrant": {"person"}, "athlete": {"person"}, "fighter": {"person"},
	"customer": {"person"}, "resident": {"person"}, "voter": {"person"}, "visitor": {"person"}, "investor": {"person"}, "expert": {"person"}, "relative": {"person"}, "protester": {"person"},
	"journalist": {"worker", "person"}, "artist": {"person"}, "driver": {"person"}, "member": {"person"}, "man": {"person"}, "woman": {"person"},
	"dose": {"drug", "product"}, "battle": {"event"},
	"home": {"building"}, "shop": {"building"}, "company": {"organization"}, "school": {"organization"}, "bank": {"company", "organization"},
	"party": {"organization"}, "union": {"organization"}, "agency": {"organization"}, "army": {"organization"}, "team": {"organization"},
	"car": {"vehicle"}, "truck": {"vehicle"}, "train": {"vehicle"}, "ship": {"vehicle"}, "aircraft": {"vehicle"},
	"bird": {"animal"}, "fish": {"animal"}, "livestock": {"animal"}, "tree": {"plant"}, "crop": {"plant"},
	"city": {"place"}, "country": {"place"}, "state": {"place"}, "road": {"place"}, "drink": {"food"}, "computer": {"device", "product"}, "phone": {"device", "product"},
	"attack": {"event"}, "accident": {"event"}, "disaster": {"event"}, "crime": {"event"}, "election": {"event"}, "game": {"event"}, "meeting": {"event"}, "protest": {"event"},
	"book": {"document"}, "law": {"document"}, "article": {"document"}, "message": {"document"}, "tax": {"money"}, "wage": {"money"}, "debt": {"money"},
	"delivery": {"product"}, "share": {"security"}, "weapon": {"product"}, "device": {"product"}, "clothing": {"product"}, "drug": {"product"}, "goods": {"product"},
}

// anchorNames lists, for each class, the synsets that stand for it, each by a word and the number of
// its sense. A noun has the class of the nearest of its hypernyms that is here.
const anchorNames = `
person      person.1 people.1 population.1
worker      worker.1 employee.1 professional.1 skilled_worker.1 laborer.1 work_force.1 staff.1 servant.1 manager.1 farmer.1 clerk.1 assistant.1 executive.1 craftsman.2
soldier     serviceman.1 soldier.1 troops.1 veteran.2 guerrilla.1 mercenary.1 soldiery.1
police      policeman.1 lawman.1 police.1
child       child.1 child.2 baby.1 juvenile.1
man         man.1 boy.1
woman       woman.1 girl.1 girl.2
student     student.1 graduate.1
teacher     teacher.1 educator.1
patient     patient.1 sick_person.1
doctor      doctor.1 nurse.1 health_professional.1
victim      victim.1 casualty.1 casualty.2 dead.1
official    official.1 diplomat.1 judge.1
politician  politician.1 lawmaker.1 legislator.1 senator.1 representative.1
candidate   campaigner.1 candidate.1
criminal    criminal.1 suspect.1 terrorist.1 defendant.1
prisoner    prisoner.1 hostage.1
migrant     migrant.1 immigrant.1 refugee.1 exile.1 alien.1 emigrant.1
athlete     athlete.1 player.1 contestant.1
fighter     combatant.1 rebel.1
customer    customer.1 consumer.1 user.1 buyer.1 subscriber.1
resident    resident.1 citizen.1 inhabitant.1 tenant.1
voter       voter.1
visitor     visitor.1 traveler.1 passenger.1 tourist.1 spectator.1
investor    investor.1 capitalist.2 stockholder.1 depositor.1
expert      expert.1 scientist.1 analyst.1
relative    relative.1 spouse.1 kinsman.1
protester   protester.1 dissenter.1
journalist  journalist.1
artist      artist.1 performer.1 writer.1
driver      driver.1 pilot.1
member      member.1
family      family.1 family.2
animal      animal.1
livestock   livestock.1 bovine.1 ungulate.1 domestic_animal.1 poultry.2 
bird        bird.1
fish        fish.1
plant       plant.2
tree        tree.1
crop        crop.2 grain.2 fruit.1 vegetable.2 cereal.1 
vehicle     vehicle.1 
car         car.1
truck       truck.1 van.5 bus.1
train       train.1 car.2 locomotive.1
ship        vessel.2 ship.1 boat.1
aircraft    aircraft.1
building    building.1 facility.1
home        dwelling.1 housing.1 house.1 apartment.1
shop        shop.1 restaurant.1
factory     factory.1 plant.1 power_station.1 refinery.1 mine.1
hospital    hospital.1 hospital.2 clinic.1
hotel       hotel.1
church      church.2 church.1
school      school.1 university.1 university.3 college.1 college.2
company     company.1 enterprise.2 firm.1 business.1
bank        bank.2 financial_institution.1
party       party.1
union       union.1
agency      agency.1 government.1
army        army_unit.1 military_unit.1 military_service.1
team        team.1
organization organization.1 social_group.1
city        city.1 town.1 village.1 municipality.1
country     country.1
state       state.1 district.1 county.1
road        road.1 bridge.1 track.1
place       area.1 region.3 site.1 land.4 body_of_water.1
disaster    storm.1 earthquake.1 flood.1 fire.1 calamity.1 wind.1
accident    accident.1 collision.1 crash.2
attack      attack.1 bombing.1 shooting.1 explosion.1 raid.1
crime       crime.1 murder.1 robbery.1
arrest      arrest.1
death       death.1 death.2
injury      injury.1 wound.1
election    election.1 
game        game.1 game.2 contest.1 competition.2
meeting     meeting.1 conference.1 negotiation.1
protest     demonstration.3 strike.1 protest.2
event       social_event.1
disease     disease.1 illness.1
operation   operation.10 surgery.1 medical_procedure.1
birth       birth.1 birth.2
weapon      weapon.1 missile.1 bomb.1 explosive.1 ammunition.1
drug        drug.1 medicine.2
food        food.1 food.2 foodstuff.1
drink       beverage.1 alcohol.1
fuel        fuel.1 oil.1 gasoline.1
metal       metallic_element.1 alloy.1
device      device.1 machine.1 equipment.1 appliance.1
computer    computer.1 
phone       telephone.1
clothing    clothing.1 footwear.1
goods       commodity.1 merchandise.1
product     product.1 product.2 
document    document.1 record.1 written_document.1 contract.1
book        book.1 book.2 publication.1
article     article.1 report.1 
law         law.2 legislation.1 regulation.1
message     letter.1 call.1
film        movie.1 show.3 broadcast.2
picture     picture.1 photograph.1
money       money.1 fund.1 sum.1 currency.1 payment.1
tax         tax.1
wage        wage.1 
debt        debt.1 loan.1 debt.2
share       stock.1
security    security.4 security.3 bond.2
job         job.2 occupation.1 position.6 task.1
vote        vote.1
seat        seat.1 seat.3
case        lawsuit.1
home-run    home_run.1
goal        goal.4 score.3 touchdown.1
bed         bed.1
ticket      ticket.1
species     species.1
`

// anchors returns the class of each anchor.
func (m *maker) anchors() (map[place]string, error) {
	list := map[place]string{}
	for _, line := range strings.Split(strings.TrimSpace(anchorNames), "\n") {
		f := strings.Fields(line)
		for _, name := range f[1:] {
			w, n, _ := strings.Cut(name, ".")
			i, err := strconv.Atoi(n)
			if at := m.senses[key{noun, w}]; err == nil && i <= len(at) {
				list[at[i-1]] = f[0]
			} else {
				return nil, fmt.Errorf("class %s: WordNet has no sense %s", f[0], name)
			}
		}
	}
	return list, nil
}

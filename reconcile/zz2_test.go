package reconcile
import ("testing";"fmt")
func TestZZ2(t *testing.T){
 d:=newPaper(t,"draft","",""); s:=newPaper(t,"s1","","")
 d.say("8,000 euros","8000","EUR","what harbour crossing ferry")
 s.say("8,000 euros a head","8000","EUR/person","what harbour crossing ferry","kind rate")
 v:=newVerifyPass(gather(d),gather(s))
 x,y,ok:=likeUnits(&v.pass.views[0],&v.pass.views[1])
 fmt.Println(ok,x,y,v.options, v.pass.views[1].class)
}
